const OTHER_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', ð: 'd' };

/** The word in lower case without accents, å, ä and ö kept: "Hadžić" -> "hadzic", "Åsa" -> "åsa". */
export function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæð]/g, letter => OTHER_LETTERS[letter] ?? letter);
}

/** A plain word with å, ä and ö typed as a and o, as on a foreign keyboard. */
export function bare(plainWord: string): string {
  return plainWord.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
}

/** A list of words that may be asked with a plain word. */
export interface NameList {
  has(plainWord: string): boolean;
}

/** Words between white space -> a list that also knows them typed without å, ä, ö (but never "låna" as "Lana"). */
export function nameList(words: string): NameList {
  const exact = new Set(words.trim().split(/\s+/).map(plain));
  const typedBare = new Set([...exact].map(bare));
  return { has: word => exact.has(word) || typedBare.has(word) };
}
