import { deleteDB } from 'idb';

/** Waits until every connection to it is closed. */
export const deleteDatabase = (name: string): Promise<void> => deleteDB(name);
