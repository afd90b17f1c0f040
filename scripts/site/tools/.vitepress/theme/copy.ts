/** Copies the text in a clicked button's `data-copy` attribute, and marks the button as copied for two seconds. */
export function copyOnClick(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 2_000);
  });
}
