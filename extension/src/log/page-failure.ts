/** What every page tells its host when a view cannot be drawn, or a picture not painted. Plain JSON. */
export interface PageFailure {
  type: 'failure';
  part: 'view' | 'painting';
  /** Which view, or which picture. */
  name: string;
  /** All that is known of the error. */
  details: string;
}
