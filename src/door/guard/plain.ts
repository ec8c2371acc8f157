const OTHER_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', ð: 'd' };

/** The word in lower case without accents, å, ä and ö kept: "Hadžić" -> "hadzic", "Åsa" -> "åsa". */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-zåäö\d'-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/\p{Mn}/gu, '')
    .replace(/[łøđıßæð]/g, letter => OTHER_LETTERS[letter] ?? letter);
}

/** A plain word as it is typed where å, ä and ö are missing. */
export function bare(plainWord: string): string {
  return plainWord.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
}

/** Words as written -> plain words, also as they are typed without å, ä and ö. */
export function plainSet(words: readonly string[]): ReadonlySet<string> {
  const exact = words.map(plain);
  return new Set([...exact, ...exact.map(bare)]);
}

/** A plain word without the genitive s: "kevins" -> "kevin"; the word itself when it has none. */
export function withoutGenitive(plainWord: string): string {
  if (plainWord.length < 3 || !plainWord.endsWith('s')) return plainWord;
  return plainWord.endsWith("'s") ? plainWord.slice(0, -2) : plainWord.slice(0, -1);
}
