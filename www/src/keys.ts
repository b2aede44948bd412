// Every key of the page, in the groups and the order of the help.

export interface KeyGroup {
  title: string;
  /** Keys, and what they do. */
  keys: [string, string][];
}

export const KEYS: KeyGroup[] = [
  {
    title: "In the text",
    keys: [
      ["j, k", "next or previous mark"],
      ["q, Q", "next or previous quote or claim"],
      ["u, U", "next or previous uncertain mark, when such marks are faded"],
      ["n, p", "next or previous mention of the chosen name, in all articles"],
      ["Enter", "choose what the mark names"],
      ["arrow keys", "to the mark or quote beside this one, while it has the focus"],
    ],
  },
  {
    title: "Find and filter",
    keys: [
      ["/", "search all articles; Ctrl+Shift+F too"],
      ["g, G", "next or previous place found; in the search field Enter and Shift+Enter"],
      ["f", "filter everything: words, names, kinds, places, days, speakers, articles"],
      ["F", "only where the chosen name is mentioned, or everything again"],
      ["], [", "next or previous paragraph within the filter"],
      ["Ctrl+F", "the browser's own search in what is open"],
    ],
  },
  {
    title: "Beside the text",
    keys: [
      ["t", "to what stands beside the text and back"],
      ["l", "find words in the table, the quotes or the figures"],
      ["arrow keys", "from one list or picture to the next, while their row of names has the focus"],
    ],
  },
  {
    title: "Correct",
    keys: [
      ["c", "correct the mark or quote you are on"],
      ["a", "mark the selected words, or others"],
      ["1 to 9", "give the mark another kind, in the order of the legend"],
      ["Delete, x", "the mark is no name"],
      ["y", "the mark is right; Enter too, among uncertain marks"],
      ["m, s", "the name is another's as well; these mentions are an entity of their own"],
      ["Ctrl+Z, Ctrl+Y", "undo or redo the last step (on a Mac with Command)"],
    ],
  },
  {
    title: "The page",
    keys: [
      ["L", "what the marks mean"],
      ["?", "this help"],
      ["Esc", "close what is open, or clear the choice"],
      ["Ctrl+V", "read what was copied (on a Mac with Command)"],
    ],
  },
];
