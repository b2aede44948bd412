// What the worker does while the reader still looks for a file. A browser runs WebAssembly slowly until each function
// has been called for a while, and makes it fast only then: the engine reads a text of its own over and over.

/** News with what news has: a dateline, ranks and roles, towns, groups, weapons, quotations, figures, days. */
const TEXT = `Shelling of Two Towns Kills Four, Governor Says

HARKEN, Northland, June 7, 2022 (Wire) – At least four people were killed and 17 wounded late on Monday when rockets hit a
market and a school in the eastern towns of Port Ellery and Varnak, the regional governor, Piotr Maslen, said.

Gen. Anna Kovalenko, spokeswoman of the Northern Army Command, told reporters that the 24th Mechanized Brigade had
shot down three of the five drones and a Ka-52 helicopter near the Sula River. "We asked the United Nations for help
on May 30, but nobody came," she said. "Now 2,300 families have no water."

The Ministry of Defence in Moscow denied this. It said that its T-72 tanks and Grad rocket launchers had not fired since 10:30
a.m. on Sunday, and blamed Ukrainian and Syrian fighters of the so-called Freedom Front (FF).

Reuters could not verify either report. According to the Red Cross, some 1.2 million people, about a third of them
children, have fled to Poland, Turkey and Jordan since the war began in February. President Tomas Weller and his
British counterpart will meet at the Geneva Peace Conference next week; the E.U. promised $40 million in aid.

Maslen’s deputy, Dr Lena Ortiz-Hall, added: “It was 6 km from St. Mary's Hospital.” Rescue workers searched the rubble
of the al-Nour district until dawn. Earlier, an airstrike on the Khalid bin Walid mosque killed seven soldiers.
`;

/** So many milliseconds of work make most of the engine fast; after that little is gained. */
const WORK = 2000;
/** What the engine unpacks at its first article is unpacked by this one, before anything else. */
const FIRST = "KYIV, June 7 (Wire) – The mayor said on Monday that two people were hurt.";
/** Whoever brings something in so many milliseconds after the start has it read without delay. */
const DELAY = 600;
/** Whoever brings an article meanwhile waits for one reading of the text, a tenth of a second at first, soon a few milliseconds; then comes the article. */
const PAUSE = 1;

/** Starts reading, a slice at a time, until enough was read or `needed` says that there is real work. */
export function warmUp(read: (text: string) => void, needed: () => boolean): void {
  let worked = 0;
  const slice = () => {
    if (needed()) return;
    const start = performance.now();
    read(TEXT);
    worked += performance.now() - start;
    if (worked < WORK) setTimeout(slice, PAUSE);
  };
  read(FIRST);
  setTimeout(slice, DELAY);
}
