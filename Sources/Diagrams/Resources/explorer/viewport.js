/** Which part of the picture is seen: pan and zoom by mouse, wheel, fingers and keys. */
class Viewport {
  constructor(svg) {
    this.svg = svg;
    const [x, y, width, height] = svg.getAttribute("viewBox").trim().split(/[\s,]+/).map(Number);
    this.whole = { x, y, width, height };
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.setAttribute("preserveAspectRatio", "xMidYMid meet");
    this.pointers = new Map();
    /** Whether the pointer that is down has moved, so that letting go is no click. */
    this.hasDragged = false;
    this.showWhole();
    svg.addEventListener("wheel", (event) => this.turn(event), { passive: false });
    svg.addEventListener("pointerdown", (event) => this.press(event));
    svg.addEventListener("pointermove", (event) => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) {
      svg.addEventListener(name, (event) => this.release(event));
    }
    // Paper shows the whole picture.
    addEventListener("beforeprint", () => {
      this.beforePrint = this.view;
      this.showWhole();
    });
    addEventListener("afterprint", () => this.show(this.beforePrint ?? this.whole));
  }

  show(view) {
    this.view = view;
    this.svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  }

  showWhole() { this.show({ ...this.whole }); }

  /** Pixels per unit of the picture. */
  get scale() {
    const box = this.svg.getBoundingClientRect();
    return Math.min(box.width / this.view.width, box.height / this.view.height) || 1;
  }

  /** A place on the screen in the picture's own units. */
  place(clientX, clientY) {
    const box = this.svg.getBoundingClientRect();
    const { view, scale } = this;
    return {
      x: view.x + view.width / 2 + (clientX - box.left - box.width / 2) / scale,
      y: view.y + view.height / 2 + (clientY - box.top - box.height / 2) / scale,
    };
  }

  /** Zooms by a factor; the place under the pointer stays, by default the middle. */
  zoom(factor, clientX, clientY) {
    const box = this.svg.getBoundingClientRect();
    const fixed = this.place(clientX ?? box.left + box.width / 2, clientY ?? box.top + box.height / 2);
    const { view, whole } = this;
    const width = Math.min(Math.max(view.width / factor, whole.width / 60), whole.width * 3);
    const ratio = width / view.width;
    this.show({
      x: fixed.x - (fixed.x - view.x) * ratio, y: fixed.y - (fixed.y - view.y) * ratio,
      width, height: view.height * ratio,
    });
  }

  /** Moves the picture by pixels. */
  pan(x, y) {
    const { view, scale } = this;
    this.show({ ...view, x: view.x - x / scale, y: view.y - y / scale });
  }

  /** The smallest box around elements, in units of the picture. */
  box(elements) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const one of elements) {
      const rectangle = one.getBoundingClientRect();
      const start = this.place(rectangle.left, rectangle.top);
      const end = this.place(rectangle.right, rectangle.bottom);
      [left, top] = [Math.min(left, start.x), Math.min(top, start.y)];
      [right, bottom] = [Math.max(right, end.x), Math.max(bottom, end.y)];
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /** Brings elements to the middle, large enough to read where that fits. */
  centre(elements) {
    if (elements.length === 0) return;
    const box = this.box(elements);
    const screen = this.svg.getBoundingClientRect();
    // One pixel per point: names have 12.5 points.
    const fitting = 0.9 * Math.min(screen.width / box.width, screen.height / box.height);
    const wanted = Math.min(Math.max(this.scale, 1), fitting);
    this.zoom(wanted / this.scale);
    const { view } = this;
    this.show({
      ...view, x: box.x + (box.width - view.width) / 2, y: box.y + (box.height - view.height) / 2,
    });
  }

  /** Brings elements to the middle unless all of them are seen and can be read. */
  reveal(elements, least = 0) {
    if (elements.length === 0) return;
    const screen = this.svg.getBoundingClientRect();
    const isSeen = elements.every((one) => {
      const box = one.getBoundingClientRect();
      return box.left >= screen.left && box.right <= screen.right && box.top >= screen.top
        && box.bottom <= screen.bottom;
    });
    if (!isSeen || this.scale < least) this.centre(elements);
  }

  turn(event) {
    event.preventDefault();
    const unit = [1, 16, 100][event.deltaMode] ?? 1;
    const turned = Math.max(-240, Math.min(240, event.deltaY * unit));
    this.zoom(Math.exp(-turned * 0.002), event.clientX, event.clientY);
  }

  press(event) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    if (this.pointers.size === 0) this.hasDragged = false;
    this.pointers.set(event.pointerId, {
      x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY,
    });
  }

  move(event) {
    const pointer = this.pointers.get(event.pointerId);
    if (!pointer) return;
    const before = { ...pointer };
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (!this.hasDragged) {
      const far = Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY);
      // A finger is less steady than a mouse.
      if (far < (event.pointerType === "mouse" ? 4 : 10)) return;
      this.hasDragged = true;
      before.x = pointer.startX;
      before.y = pointer.startY;
      this.svg.classList.add("dragged");
      this.svg.setPointerCapture(event.pointerId);
    }
    const others = [...this.pointers.entries()].filter(([id]) => id !== event.pointerId);
    if (others.length === 0) {
      this.pan(pointer.x - before.x, pointer.y - before.y);
      return;
    }
    const other = others[0][1];
    const length = (place) => Math.hypot(place.x - other.x, place.y - other.y);
    if (length(before) > 0) {
      this.zoom(
        length(pointer) / length(before), (before.x + other.x) / 2, (before.y + other.y) / 2);
    }
    this.pan((pointer.x - before.x) / 2, (pointer.y - before.y) / 2);
  }

  release(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) this.svg.classList.remove("dragged");
  }
}
