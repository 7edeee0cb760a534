/** Paths of a site go out with a leading slash and come back with or without one (wire-facts section 7); in words they have none. */

export const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

export const withoutSlash = (path: string): string => path.replace(/^\//, '');
