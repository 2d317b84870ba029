/** GLPK on the same model; it tells nothing while it works. */
export async function solveWithGlpk(sparse, seconds) {
  const { default: load } = await import('glpk.js/node');
  const glpk = await load();
  const columns = sparse.costs.map((_, column) => `x${column}`);
  const subjectTo = sparse.rowLower.map((lower, row) => {
    const vars = [];
    for (let entry = sparse.starts[row]; entry < sparse.starts[row + 1]; entry += 1)
      vars.push({ name: columns[sparse.indices[entry]], coef: sparse.values[entry] });
    return { name: `r${row}`, vars, bnds: bounds(glpk, lower, sparse.rowUpper[row]) };
  });
  const { result } = glpk.solve(
    {
      name: 'staffing',
      objective: {
        direction: glpk.GLP_MAX,
        name: 'score',
        vars: columns.map((name, column) => ({ name, coef: sparse.costs[column] })),
      },
      subjectTo,
      bounds: columns.map((name, column) => ({
        name,
        ...bounds(glpk, 0, sparse.upper[column]),
      })),
      generals: columns.filter((_, column) => sparse.isWhole[column]),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true, tmlim: seconds },
  );
  const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS;
  return {
    score: found ? Math.round(result.z + sparse.offset) : null,
    isProven: result.status === glpk.GLP_OPT,
  };
}

function bounds(glpk, lower, upper) {
  const [hasLower, hasUpper] = [Number.isFinite(lower), Number.isFinite(upper)];
  if (hasLower && hasUpper)
    return { type: lower === upper ? glpk.GLP_FX : glpk.GLP_DB, lb: lower, ub: upper };
  if (hasLower) return { type: glpk.GLP_LO, lb: lower, ub: 0 };
  return { type: hasUpper ? glpk.GLP_UP : glpk.GLP_FR, lb: 0, ub: hasUpper ? upper : 0 };
}
