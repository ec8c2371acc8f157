const BEFORE = '(?:(?:hej|ok|okej|sa|da|nu) )*';
const WHEN = '(?: ?(?:nu|redan|precis|just|nyss|i ?dag|i ?gar|i ?morse|i ?kvall))*';
const WHAT = '(?:(?:en|min|var|sjalva) )*(?:oros)?anmalan';
const WHERE = '(?: (?:det|oron|till soc|till socialtjansten|hos soc|hos socialtjansten))*';

/** How somebody says, in folded words and with nothing else, that a report has been made. */
const REPORTED = [
  `(?:har )?(?:jag|vi)(?: har)?${WHEN} (?:oros)?anmalt`,
  `(?:jag|vi) (?:oros)?anmalde`,
  `(?:har )?(?:jag|vi)(?: har)?${WHEN} (?:gjort|skickat(?: in| ivag)?|lamnat(?: in)?|mejlat|skrivit) ${WHAT}`,
  `${WHAT} (?:ar|har blivit)${WHEN} (?:gjord|skickad|inskickad|inlamnad|klar)`,
  `(?:jag vill )?(?:bli )?pamin(?:n|d|na)? ?(?:mig )?efter ${WHAT}`,
].map(words => new RegExp(`^${BEFORE}${words}${WHERE}${WHEN}$`));

/** Whether folded words say that a report has been made, and nothing else: a question beside it is answered as one. */
export const saysReported = (said: string): boolean => REPORTED.some(words => words.test(said));
