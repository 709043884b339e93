/** Settings of a PostgreSQL for tests: nothing in it survives a power cut, so nothing waits for the disk. A database that autovacuum
 * is looking at cannot be dropped by who is no superuser. */
export const fleeting = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "100", autovacuum: "off" };
