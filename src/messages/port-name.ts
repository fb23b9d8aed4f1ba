/** The port over which surfaces follow views. */
export const PORT_NAME = 'lens';
