import { beginLife } from './life.ts';
import { pageReader } from './page-reader.ts';
import { offerReader } from './reader-slot.ts';

/** Reads pages for the detection script; the worker injects it into those that may show a customer. */
offerReader(pageReader(document), beginLife('reader').signal);
