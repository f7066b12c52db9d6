// Small manners of every page. Scripts stand in files (the content policy allows no inline ones).
document.addEventListener('keydown', (event) => {
  // "/" goes to the search field, as in many tools that people know
  if (event.key === '/' && !event.target.closest('input, textarea, select')) {
    const field = document.querySelector('input[type=search]');
    if (field) {
      event.preventDefault();
      field.focus();
    }
  }
});
// A table wider than its page is moved by the arrow keys too: what scrolls can be reached, and says what it is.
const reach = () => document.querySelectorAll('.scroll').forEach((box) => {
  const wider = box.scrollWidth > box.clientWidth;
  if (wider && !box.hasAttribute('tabindex')) {
    const heading = box.querySelector('caption') || [...document.querySelectorAll('h1, h2')]
      .filter((one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', heading ? heading.textContent.trim() : document.title);
  }
});
reach();
addEventListener('resize', reach);
document.addEventListener('htmx:afterSwap', reach);
document.addEventListener('submit', (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
