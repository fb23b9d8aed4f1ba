interface ContentRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/**
 * The runtime for the detection script, which runs on every dashboard page and has no room for the polyfill:
 * in Manifest V3 both `browser` (Firefox) and `chrome` answer by promises. Undefined once the extension was
 * updated or removed and this script is an orphan.
 */
export function contentRuntime(): ContentRuntime | undefined {
  const scope = globalThis as {
    browser?: { runtime?: ContentRuntime };
    chrome?: { runtime?: ContentRuntime };
  };
  const runtime = scope.browser?.runtime ?? scope.chrome?.runtime;
  return runtime && 'id' in runtime && runtime.id ? runtime : undefined;
}
