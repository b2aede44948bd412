// Short stories written for the tests, with names that leave no doubt.

export const SHELLING = `Shells fall on Kharkiv

KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - Three people were killed in Kharkiv on Tuesday, President Volodymyr Zelenskiy said.

Zelenskiy spoke in Kyiv. Ukraine has asked the United Nations for help, and Kharkiv waits.
`;

export const TALKS = `Talks open in Geneva

GENEVA, May 17, 2023 (Meridian Wire) - The United Nations opened talks about Ukraine in Geneva on Wednesday.

Kyiv sent two envoys to Geneva.
`;

/** A story without a word about when it appeared. */
export const UNDATED = "Two men were wounded in Kharkiv on Tuesday, officials said.\n";

/** Three articles in one text. */
export const BUNDLE = `${SHELLING}\n===== Talks =====\n${TALKS}\n=====\n${UNDATED}`;
