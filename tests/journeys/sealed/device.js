/* One device of a test: the real script, driven without its pages. Answers {ok} or {stop, fault, refused, lost}. */
async ([src, where, given]) => {
  const lock = (globalThis.lock ??= await import(src));
  const { Net, Room, store, faults } = lock;
  if (!globalThis.at) {
    globalThis.at = { ...where, net: new Net(where.api, where.token), store: new store.BrowserStore(where.space, where.member) };
    globalThis.room = new Room(globalThis.at);
  }
  const act = async (lock, at, room, given) => {
    /* what to do */
  };
  try {
    return { ok: (await act(lock, globalThis.at, globalThis.room, given)) ?? null };
  } catch (problem) {
    if (problem instanceof faults.Stop) return { stop: problem.code };
    if (problem instanceof faults.Fault) return { fault: problem.code };
    if (problem instanceof faults.Refused) return { refused: problem.code };
    if (problem instanceof faults.NoAnswer) return { lost: true };
    throw problem;
  }
};
