export function many(texts: string[], articles: number, characters: number): string;
