/** Settings of a PostgreSQL for tests: nothing in it survives a power cut, so nothing waits for the disk. */
export const fleeting = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "100" };
