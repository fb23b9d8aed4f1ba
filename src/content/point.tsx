import { pointAtEmail } from './pointing/point-at-email.ts';

/** Lets the agent point at the email that a page shows; the worker injects it when the popup asks for it. */
pointAtEmail();
