/* embedded.c - the packed gazetteer as a part of the program: read-only, at no cost until a page of it is looked at. */
__asm__(".section .rodata\n"
        ".balign 64\n"
        ".globl kl_places_begin\n"
        ".hidden kl_places_begin\n"
        "kl_places_begin:\n"
        ".incbin \"places.bin\"\n"
        ".text\n");

/* ISO C wants something in a file. */
extern const char kl_places_begin[];
