/** What kind of identity a message can hold; the user is told the kinds, never the values. */
export type IdentityKind =
  | 'personnummer'
  | 'samordningsnummer'
  | 'telefonnummer'
  | 'e-postadress'
  | 'adress'
  | 'namn'
  | 'initialer'
  | 'ärendenummer'
  | 'registreringsnummer';
