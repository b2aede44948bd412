// What the engine might say of an entity, put into its real answer: the page has to show whatever it says, and a short
// story does not give the engine reason to say all of it.

import type { Page } from "@playwright/test";

/** Words of the n-th article, by what they are. */
export interface Words {
  article: number;
  words: string;
}

export interface Said {
  description?: { role: string | null; of: string | null; affiliation: string | null; evidence: Words } | null;
  united?: { name: string; with: string; reason: string; at: Words }[];
  relation?: string;
  /** Names of entities. */
  linked?: string[];
  place?: null;
}

/** From now on the engine says this of the entities with these names. Must be called before the page is opened. */
export async function say(page: Page, entities: Record<string, Said>): Promise<void> {
  await page.addInitScript((said) => {
    const parse = JSON.parse;
    // The articles come first, each in a piece of its own; those that did not change are named by their keys.
    const known = new Map<number, { id: string; text: string }>();
    let articles: { id: string; text: string }[] = [];
    JSON.parse = (text: string, reviver) => {
      const value = parse(text, reviver);
      if (value?.article) {
        known.set(value.article.view.key, value.article.form);
        articles.push(value.article.form);
      }
      if (value?.same !== undefined) articles.push(known.get(value.same) ?? { id: "", text: "" });
      const analysis = value?.frame?.analysis;
      if (!analysis) return value;
      const here = articles;
      articles = [];
      const passage = ({ article, words }: { article: number; words: string }) => {
        const { id, text } = here[article] ?? { id: "", text: "" };
        const start = text.indexOf(words);
        if (start < 0) throw new Error(`the article does not say ${words}`);
        return { article: id, start, end: start + words.length, text: words };
      };
      const named = (name: string) => analysis.entities.find((each: { name: string }) => each.name === name);
      for (const [name, { description, united, relation, linked, place }] of Object.entries(said)) {
        const entity = named(name);
        if (!entity) continue;
        if (description !== undefined) entity.description = description && { ...description, evidence: passage(description.evidence) };
        if (united) entity.united = united.map((each) => ({ ...each, at: passage(each.at), articles: 1 }));
        if (place === null) entity.place = null;
        if (relation !== undefined && entity.place) entity.place.relation = relation;
        if (linked) entity.linked = linked.map((other) => named(other)?.id).filter((id) => id !== undefined);
      }
      return value;
    };
  }, entities);
}
