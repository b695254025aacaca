INSERT { concept:ai-model-development sg:involves ?duty } WHERE { concept:ai-model-development-and-optimization sg:involves ?duty }
