// Loaded into a measured process before its own code: answers `cpu` with the processor time that it has used, in microseconds.
process.on("message", (message) => {
  if (message !== "cpu") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
