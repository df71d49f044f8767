#include <stdio.h>

#include "dateline.h"

int main(void)
{
    printf("dateline %s\n", dl_version());
    return 0;
}
