// The engine travels in the page itself: gzip in base64, cut into text blocks of at most 1 MB, because one
// huge block stalls WebKit's parser.

/** The bytes of a payload, put together from its blocks and unpacked. */
export async function payload(kind: "wasm" | "worker" | "map"): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = [...document.querySelectorAll<HTMLScriptElement>(`script[data-payload="${kind}"]`)];
  if (blocks.length === 0) throw new Error(`This file is not whole: its ${kind} part is missing. Get a new copy of it.`);
  blocks.sort((a, b) => Number(a.dataset.part) - Number(b.dataset.part));
  const packed = blocks.map((block) => fromBase64(block.text.trim()));
  const unpacked = new Blob(packed).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

export interface Sample {
  name: string;
  text: string;
  published: string | null;
}

/** The stories that the page carries to try it with. */
export function samples(): Sample[] {
  const block = document.querySelector<HTMLScriptElement>("script[data-samples]");
  return block ? (JSON.parse(block.text) as Sample[]) : [];
}

interface Base64Reader {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** Blocks are cut at multiples of four characters, so that each decodes alone. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as Base64Reader).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
