/* dateline model: what a model file holds. */
#include "cli.h"

static const char help[] =
    "usage: dateline model [FILE]\n"
    "\n"
    "Says what a syntax model was trained on, under which licence, how well it did, and what is in the file. Without FILE,\n"
    "the model that is built in. The whole file is checked against its checksum.\n"
    "\n"
    "examples:\n"
    "  dateline model\n"
    "  dateline model my-model.dlm\n";

int model_main(int argc, char **argv)
{
    struct settings settings = {0};
    struct output output;
    struct dl_error error;
    int status = settings_read(&settings, argc, argv, "model");
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    if (optind + 1 < argc) return wrong_usage("model", "one model at a time, not also '%s'", argv[optind + 1]);
    status = output_open(&output, settings.out);
    if (status != 0) return status;
    struct dl_sink sink = {output_write, &output};
    int code = dl_model_describe(optind < argc ? argv[optind] : settings.model, &sink, &error);
    if (code != DL_OK && output.broken == 0) say_error(&error);
    if (code != DL_OK && !output_is_unwanted(&output)) status = STATUS_NOTHING;
    int closed = output_close(&output, code == DL_OK ? ENDING_KEEP : ENDING_DROP);
    return closed != 0 ? closed : status;
}
