/** Begins the name of each item of local storage that says where on a host's pages the email stands. */
export const POINTED = 'pointed/';
