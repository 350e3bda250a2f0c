"use strict";

/** Makes an element. Strings among the children become text, never markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** `1 step`, `2 steps`. */
function counted(number, singular, plural = singular + "s") {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** Gives an element the colour of a relation family, for light and dark pages. */
function tint(made, family) {
  made.classList.add("tinted");
  if (family) {
    made.style.setProperty("--family-light", family.color);
    made.style.setProperty("--family-dark", family.darkColor);
  }
  return made;
}
