// What is kept in this browser, and only when the reader has switched that on: one text for each page's address, in
// IndexedDB. Before that not even an empty database is made. Texts alone: on pages opened from disk WebKit hangs on blobs.

const DATABASE = "dateline";
const STORE = "desks";

/** The text kept for this page; null when nothing is, which also says that keeping is off. */
export async function kept(): Promise<string | null> {
  const database = await opened(false);
  if (!database) return null;
  try {
    const value = await answer<unknown>(database.transaction(STORE).objectStore(STORE).get(address()));
    return typeof value === "string" ? value : null;
  } finally {
    database.close();
  }
}

/** Keeps a text in the place of the one before. */
export async function keep(text: string): Promise<void> {
  const database = await opened(true);
  if (!database) throw new Error("This browser keeps nothing for this page.");
  try {
    const transaction = database.transaction(STORE, "readwrite");
    transaction.objectStore(STORE).put(text, address());
    await done(transaction);
  } finally {
    database.close();
  }
}

/** Deletes what is kept for this page, and the database with the last of it. */
export async function forget(): Promise<void> {
  const database = await opened(false);
  if (!database) return;
  let left: number;
  try {
    const transaction = database.transaction(STORE, "readwrite");
    const store = transaction.objectStore(STORE);
    store.delete(address());
    const count = store.count();
    await done(transaction);
    left = count.result;
  } finally {
    database.close();
  }
  if (left === 0) await answer(indexedDB.deleteDatabase(DATABASE));
}

/** Local pages may share one database: each finds its own by its address. */
function address(): string {
  return `${window.location.protocol}${window.location.pathname}`;
}

/** The database; null when there is none and none is to be made, or the browser has none for this page. */
function opened(make: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(DATABASE, 1);
    } catch {
      resolve(null);
      return;
    }
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(STORE);
      // Taken back, the opening leaves nothing behind.
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (make) reject(request.error ?? new Error("This browser keeps nothing for this page."));
      else resolve(null);
    };
  });
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage did not answer."));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage did not take it."));
  });
}
