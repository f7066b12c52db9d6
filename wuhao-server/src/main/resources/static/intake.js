// Says that a file is too large before it is sent; the server refuses it too.
document.addEventListener('submit', (event) => {
  const most = Number(event.target.dataset.mostBytes);
  const file = event.target.querySelector('input[type=file]');
  if (most && file && file.files[0] && file.files[0].size > most) {
    event.preventDefault();
    file.setCustomValidity(event.target.dataset.tooLarge);
    file.reportValidity();
  }
});
document.addEventListener('change', (event) => {
  if (event.target.type === 'file') event.target.setCustomValidity('');
});
