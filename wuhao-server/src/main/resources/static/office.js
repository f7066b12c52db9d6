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
document.addEventListener('submit', (event) => {
  const question = event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
