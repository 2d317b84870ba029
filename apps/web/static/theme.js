(() => {
  const chosen = localStorage.getItem('lx-theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
})();
