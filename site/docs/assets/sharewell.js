// What the theme leaves to the mouse, for the keyboard; and the size of charts. No library, nothing from elsewhere.
(() => {
  "use strict";

  const change = (box, open) => {
    if (!box || box.checked === open) return;
    box.checked = open;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const make = (tag, text, named) => Object.assign(document.createElement(tag), { textContent: text, ...named });

  // The menu of small screens: a button opens it, and it closes with Escape, its own button, or when the focus leaves.
  const menu = () => {
    const box = document.getElementById("__drawer");
    const button = document.querySelector(".sw-menu");
    const side = document.querySelector(".md-sidebar--primary");
    if (!box || !button || !side) return;
    const close = make("button", "Close menu", { type: "button", className: "sw-button sw-close" });
    side.querySelector(".md-nav--primary")?.prepend(close);
    side.id = "sw-menu";
    button.setAttribute("aria-controls", side.id);
    button.addEventListener("click", () => change(box, true));
    close.addEventListener("click", () => change(box, false));
    side.addEventListener("keydown", (event) => {
      if (event.key === "Escape") change(box, false);
    });
    side.addEventListener("focusout", (event) => {
      if (box.checked && event.relatedTarget && !side.contains(event.relatedTarget)) change(box, false);
    });
    box.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(box.checked));
      if (box.checked) close.focus();
      else if (side.contains(document.activeElement) || document.activeElement === document.body) button.focus();
    });
  };

  // The search of small screens: a button opens it; Escape closes it and leads back to the button.
  const search = () => {
    const box = document.getElementById("__search");
    const button = document.querySelector(".sw-find");
    if (!box || !button) return;
    const field = document.querySelector(".md-search__input");
    button.addEventListener("click", () => {
      // Zensical brings a dialog of its own, with a button of its own.
      const opener = document.querySelector(".md-search__button");
      if (opener) return opener.click();
      change(box, true);
      field?.focus();
    });
    box.addEventListener("change", () => {
      if (!box.checked && button.offsetParent) button.focus();
    });
    field?.setAttribute("aria-description", "Move through what is found with the up and down arrow keys.");
  };

  // The theme acts on single letters anywhere on the page, which people who speak to their computer set off by
  // accident (WCAG 2.1.4). A letter is a letter, except where somebody is typing or searching.
  const letters = () => {
    window.addEventListener(
      "keydown",
      (event) => {
        const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
        const typing = event.composedPath()[0].closest?.("input, textarea, select, [contenteditable]");
        if (plain && !typing && !document.getElementById("__search")?.checked) event.stopImmediatePropagation();
      },
      true,
    );
  };

  // A chart begins at its own size, or fitted where it nearly fits, and can be made larger and smaller.
  const STEP = 1.25;
  const chart = (figure) => {
    const region = figure.querySelector(".sw-chart__region");
    const svg = region?.querySelector("svg");
    const natural = svg?.getBoundingClientRect().width;
    if (!natural) return;
    const said = make("output", "");
    let zoom = 1;
    const set = (wanted) => {
      zoom = Math.min(4, Math.max(0.05, wanted));
      svg.style.width = `${natural * zoom}px`;
      said.textContent = `${Math.round(zoom * 100)} %`;
    };
    const fitted = () => Math.min(1, (region.clientWidth - 2) / natural);
    const tools = make("div", "", { className: "sw-chart__tools" });
    const button = (text, act) => {
      const made = make("button", text, { type: "button" });
      made.addEventListener("click", act);
      tools.append(made);
    };
    button("Larger", () => set(zoom * STEP));
    button("Smaller", () => set(zoom / STEP));
    button("Fit the width", () => set(fitted()));
    tools.append(said);
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", "Size of the drawing");
    region.before(tools);
    set(fitted() > 0.7 ? fitted() : 1);
    // The first box may lie far down or to the side: begin where the reader does.
    const first = svg.querySelector(".sw-box")?.getBoundingClientRect();
    const seen = region.getBoundingClientRect();
    if (first && first.bottom > seen.bottom) region.scrollTop = first.top - seen.top - seen.height / 3;
    if (first && first.right > seen.right) region.scrollLeft = first.left - seen.left - seen.width / 3;
  };

  // What is folded away is opened for paper, and where a link leads into it.
  const unfold = () => {
    const folded = () => document.querySelectorAll("details.sw-more:not([open])");
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = [...folded()];
      opened.forEach((part) => (part.open = true));
    });
    window.addEventListener("afterprint", () => opened.forEach((part) => (part.open = false)));
    const reveal = () => {
      const part = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details.sw-more");
      if (part && !part.open) {
        part.open = true;
        document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
      }
    };
    window.addEventListener("hashchange", reveal);
    reveal();
  };

  menu();
  search();
  unfold();
  letters();
  document.querySelectorAll(".sw-chart").forEach(chart);
})();
