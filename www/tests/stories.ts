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

/** A story in which people say things: quoted, reported, denied, demanded, promised, not verified. */
export const CLAIMS = `Bridge hit near Kharkiv

KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - At least 11 people were killed in Kharkiv on Tuesday, Mayor Ihor Terekhov said.

"We need help," Terekhov said. "The bridge is gone."

Russia denied that its forces had hit the bridge. Ukrainian officials demanded that Moscow withdraw its troops.

President Volodymyr Zelenskiy promised to rebuild the bridge. Meridian Wire could not independently verify the claims.
`;

/** Another account of the same day, which tells its toll twice. */
export const TOLL = `Police count the dead in Kharkiv

KHARKIV, Ukraine, May 16, 2023 (Other Wire) - Nine people were killed in Kharkiv on Tuesday, police said. About 200 people were wounded.

The nine people killed in Kharkiv on Tuesday were residents of one street, police said.
`;

/** Both in one text. */
export const ACCOUNTS = `${CLAIMS}\n===== Toll =====\n${TOLL}`;
