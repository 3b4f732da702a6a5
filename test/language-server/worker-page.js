/** Runs in a page: starts the server in a worker, opens a text in it, and gives the rule ids of the problems it tells. */
globalThis.problemsOf = (script, uri, text) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
    const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.id === 1) {
        send({ method: 'initialized', params: {} });
        const textDocument = { uri, languageId: 'driver', version: 1, text };
        send({ method: 'textDocument/didOpen', params: { textDocument } });
      } else if (data.method === 'textDocument/publishDiagnostics') {
        resolve(data.params.diagnostics.map(({ code }) => code));
      } else if (data.id !== undefined && data.method) send({ id: data.id, result: null });
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  });
