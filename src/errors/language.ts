/** The languages in which this program speaks to people. What machines read (outputs, codes, JSON keys) has none. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];
