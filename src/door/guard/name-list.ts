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
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæð]/g, letter => OTHER_LETTERS[letter] ?? letter);
}

/** A plain word without the genitive s: "kevins" -> "kevin"; the word itself when it has none. */
export function withoutGenitive(plainWord: string): string {
  if (plainWord.length < 3 || !plainWord.endsWith('s')) return plainWord;
  return plainWord.endsWith("'s") ? plainWord.slice(0, -2) : plainWord.slice(0, -1);
}

function bare(plainWord: string): string {
  return plainWord.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
}

/** A list of words that may be asked with a plain word. */
export interface NameList {
  has(plainWord: string): boolean;
}

/** Words between white space -> a list that also knows them typed without å, ä, ö (but never "låna" as "Lana"). */
export function nameList(words: string): NameList {
  const exact = words.trim().split(/\s+/).map(plain);
  return new Set([...exact, ...exact.map(bare)]);
}

/** Endings between white space -> a test whether a plain word has one of them and at least `more` letters before it. */
export function endingList(endings: string, more: number): (plainWord: string) => boolean {
  const known = nameList(endings);
  const lengths = [
    ...new Set(
      endings
        .trim()
        .split(/\s+/)
        .map(ending => ending.length),
    ),
  ];
  return word => lengths.some(length => word.length >= length + more && known.has(word.slice(-length)));
}
