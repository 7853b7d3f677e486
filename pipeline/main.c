/* main.c - placeholder until the edge is built. */
int main(void) { return 0; }
