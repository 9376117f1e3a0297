// Asks the preview every second whether there is a newer site, and shows what is wrong while something is.
(() => {
  const script = document.currentScript;
  let site = Number(script.dataset.site);
  let shown = "";
  const show = (notice) => {
    if (notice === shown) return;
    shown = notice;
    document.getElementById("sw-preview")?.remove();
    if (notice) document.body.insertAdjacentHTML("beforeend", notice);
  };
  const ask = async () => {
    try {
      const state = await (await fetch("/_sharewell/state", { cache: "no-store" })).json();
      if (state.site !== site) return location.reload();
      show(state.notice);
    } catch {
      // The preview was stopped, or is starting again: ask again later.
    }
    setTimeout(ask, 1000);
  };
  ask();
})();
