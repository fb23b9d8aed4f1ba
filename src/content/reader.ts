import { beginLife } from './life.ts';
import { rereader } from './read-again.ts';
import { offerReader } from './reader-slot.ts';

/** Reads pages for the detection script; the worker injects it into those that may show a customer. */
offerReader(rereader(document), beginLife('reader').signal);
