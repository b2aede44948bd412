// Many articles made out of few: they are strung together and a quarter of their names get another ending, so that there are
// many names, as among real articles, and no article says quite the same as another.

const ENDINGS = ["ov", "enko", "ak", "ski", "in", "er", "an", "uk", "ev", "yan", "ar", "ich"];

/** So many articles of about so many characters each, from some texts; as JSON lines of `name` and `text`. */
export function many(texts, articles, characters) {
  let at = 0;
  return Array.from({ length: articles }, (_, number) => {
    let text = "";
    while (text.length < characters) {
      const source = texts[at % texts.length];
      text += `${text === "" ? "" : "\n\n"}${altered(source, at)}`;
      at += 1;
    }
    return JSON.stringify({ name: `article-${number + 1}.txt`, text });
  }).join("\n");
}

/** A text some of whose longer capitalised words have another ending, the same words always the same one. */
function altered(text, time) {
  return text.replace(/(?<=[a-z] )\p{Lu}\p{Ll}{5,}/gu, (word) => {
    const sum = [...word].reduce((all, letter) => all * 31 + letter.codePointAt(0), time) % 9973;
    return sum % 4 === 0 ? word + ENDINGS[sum % ENDINGS.length] : word;
  });
}
