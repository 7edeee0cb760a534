/**
 * Hears of every secret that an answer brings, before anybody can print it. One of the `moment` is used at once and never again,
 * such as the permission to post one file: a site has thousands of them.
 */
export type OnSecret = (secret: string, life: 'run' | 'moment') => void;
