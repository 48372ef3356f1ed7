// The words that a visit chooses from; without a validator, since these travel to the browser.

/** Who noticed what a signal tells. */
export const noticers = ['coach', 'family', 'neighbour', 'organisation'] as const;
export type Noticer = (typeof noticers)[number];

/** What a family agrees to: that it is written down, that organisations exchange it, that researchers use it. */
export const consentScopes = ['record', 'exchange', 'research'] as const;
export type ConsentScope = (typeof consentScopes)[number];
