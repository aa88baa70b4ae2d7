/** What `podfig --version` prints; a test holds it equal to package.json, which a bundle cannot read cheaply. */
export const version = '0.1.0';
