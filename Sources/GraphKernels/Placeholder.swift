// GraphKernels
