#!/bin/sh
# The trainer's own tests, where there is a Python with numpy (and, for some, PyTorch).
set -eu
source=$2
for python in "${PYTHON:-python3}" /usr/bin/python3; do
    if "$python" -c 'import numpy, ctypes; ctypes.CDLL("libxxhash.so.0")' 2>/dev/null; then
        exec env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1 "$python" "$source/train/test/train_test.py"
    fi
done
echo "no Python with numpy and libxxhash: skipped"
exit 77
