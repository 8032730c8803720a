import tokens from '../../styles/tokens.css?raw';

const paper = /--paper: light-dark\((#[\da-f]+), (#[\da-f]+)\)/.exec(tokens);

/** The colour of the page in each theme, for the browser's own bars: read from the tokens, so that there is one list. */
export const themeColors = (['light', 'dark'] as const).flatMap((theme, index) => {
  const color = paper?.[index + 1];
  return color === undefined ? [] : [{ theme, color }];
});
