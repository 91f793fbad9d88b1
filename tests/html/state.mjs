// Runs in the page: what the chart looks like now.
export const state = () => {
  const figure = document.querySelector("figure.chart"), svg = figure.querySelector(".view svg");
  const cards = [...svg.querySelectorAll(".unit")];
  const shown = cards.filter((card) => card.getBoundingClientRect().width > 0);
  return {
    count: cards.length, shown: shown.length, width: svg.getBoundingClientRect().width,
    active: document.activeElement.id, status: figure.querySelector("[role=status]").textContent,
    viewBox: svg.getAttribute("viewBox"), percent: figure.querySelector(".percent").textContent,
    places: cards.map((card) => `${card.getAttribute("transform") || ""}${card.classList.contains("off")}`).join(),
    lines: [...svg.querySelectorAll(".lines path")].map((path) => path.getAttribute("d")).join(),
    hits: svg.querySelectorAll(".hit").length,
  };
};
