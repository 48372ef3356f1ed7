// The language part of an address: only `en`; without it a page is Dutch.
export const match = (param: string): param is 'en' => param === 'en';
